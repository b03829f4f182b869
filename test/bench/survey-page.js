import builtIn from '../../dist/packs/cse.json';
import { showSurvey } from './survey-form.js';

/** The script of the SurveyJS page. The benchmark hands in a bigger pack where it measures one. */
showSurvey(document.querySelector('main'), globalThis.benchPack ?? builtIn, globalThis);
