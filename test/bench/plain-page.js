import builtIn from '../../dist/packs/cse.json';
import { showPlainForm } from './plain-form.js';

/** The script of the plain page. The benchmark hands in a bigger pack where it measures one. */
showPlainForm(document.querySelector('main'), globalThis.benchPack ?? builtIn);
