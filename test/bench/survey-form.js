/**
 * The same self-check in SurveyJS, the way its own documentation goes: one survey as data, one page, a radio
 * group with a comment for each element, and a score kept by `onValueChanged`. The score adds a difference and is
 * written straight into the page, as in the plain form, so SurveyJS pays for its own work alone: shown by its own
 * expression questions it came ten times later, after SurveyJS had drawn the whole page again.
 */

const nameOf = (id) => `element_${id.replaceAll('.', '_')}`;
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text) => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]);

function guidanceHtml({ guidance, evidence, nextStep }) {
  return `<details><summary>What good looks like, evidence and next step</summary><dl>
<dt>What good looks like</dt><dd>${escape(guidance)}</dd>
<dt>Examples of evidence</dt>${evidence.map((item) => `<dd>${escape(item)}</dd>`).join('')}
<dt>Next step</dt><dd>${escape(nextStep)}</dd></dl></details>`;
}

function elementQuestions(id, pack, words) {
  const { title, statement, ...help } = words.elements[id];
  const choices = pack.ratings.map((rating) => {
    const { label, meaning } = words.ratings[rating.id];
    return { value: rating.id, text: `${label}: ${meaning}` };
  });
  const question = {
    type: 'radiogroup',
    name: nameOf(id),
    title: `${id} ${title}`,
    description: statement,
    choices,
    showClearButton: true,
    showCommentArea: true,
    commentText: 'Note',
  };
  return [question, { type: 'html', name: `${nameOf(id)}_help`, html: guidanceHtml(help) }];
}

const scoreQuestion = (id) => ({
  type: 'html',
  name: `score_${id}`,
  html: `<p class="score" role="status" id="score-${id}"></p>`,
});

function criterionPanel({ id, subCriteria }, pack, words) {
  const parts = subCriteria.map((part) => ({
    type: 'panel',
    name: `part_${part.id.replaceAll('.', '_')}`,
    title: `${part.id} ${words.subCriteria[part.id].title}`,
    elements: part.elements.flatMap((element) => elementQuestions(element.id, pack, words)),
  }));
  const { title, summary } = words.criteria[id];
  return {
    type: 'panel',
    name: `criterion_${id}`,
    title: `${id} ${title}`,
    description: summary,
    elements: [...parts, scoreQuestion(id)],
  };
}

const worthOf = ({ met, fatal }) => (met ? 'met' : fatal ? 'fatal' : 'partial');

function scoreText({ elements, met, partial, fatal, percent }) {
  const rated = met + partial + fatal;
  const left = Math.max(0, elements - Math.ceil((elements * percent) / 100) - partial);
  return `${rated} of ${elements} rated, ${met} met; ${left} more may be partial; ${fatal} non-compliant`;
}

function makeTallies(pack) {
  const tallies = new Map();
  const empty = (id, elements, percent) => ({
    id,
    elements,
    percent,
    met: 0,
    partial: 0,
    fatal: 0,
  });
  let total = 0;
  for (const { id, subCriteria } of pack.criteria) {
    const elements = subCriteria.flatMap((part) => part.elements);
    const tally = empty(id, elements.length, pack.rule.metPercent.criterion);
    total += elements.length;
    for (const element of elements) tallies.set(nameOf(element.id), tally);
  }
  return { tallies, whole: empty('whole', total, pack.rule.metPercent.whole) };
}

function keepScore(survey, pack) {
  const worths = new Map(pack.ratings.map((rating) => [rating.id, worthOf(rating)]));
  const { tallies, whole } = makeTallies(pack);
  const ratings = new Map();
  const show = (tally) => {
    document.getElementById(`score-${tally.id}`).textContent = scoreText(tally);
  };
  for (const tally of new Set([...tallies.values(), whole])) show(tally);
  survey.onValueChanged.add((_, { name, value }) => {
    const tally = tallies.get(name);
    if (!tally) return;
    const [before, after] = [worths.get(ratings.get(name)), worths.get(value)];
    ratings.set(name, value);
    for (const each of [tally, whole]) {
      if (before) each[before]--;
      if (after) each[after]++;
      show(each);
    }
    localStorage.setItem(`survey/${name}`, JSON.stringify({ value, changed: new Date() }));
  });
}

/** Puts the survey of a pack into `place`; `Survey` and `SurveyUI` are the library's own globals. */
export function showSurvey(place, pack, { Survey, SurveyUI }) {
  const words = pack.wording[pack.language];
  const survey = new Survey.Model({
    title: words.title,
    description: words.summary,
    showQuestionNumbers: 'off',
    showNavigationButtons: false,
    pages: [
      {
        elements: [
          ...pack.criteria.map((criterion) => criterionPanel(criterion, pack, words)),
          scoreQuestion('whole'),
        ],
      },
    ],
  });
  survey.onAfterRenderSurvey.add(() => keepScore(survey, pack));
  SurveyUI.renderSurvey(survey, place);
}
