/**
 * Where each contender keeps what the clock looks at. `isComplete` is asked after every task, so it looks at the
 * last element alone; `count` then makes sure that no other is missing. `score` is the place of a running score,
 * `rest` the places of what else an answer changes; they are found before the clock starts.
 */

const main = () => document.querySelector('main');
const script = (url, type = 'module') => ({ url, type });

function countIn(roots, element) {
  const all = (selector) =>
    roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
  return { radios: all('[type=radio]'), elements: all(element), nodes: all('*') };
}

const selfCheck = {
  styles: [],
  scripts: [script('cse.js')],
  root: () => document.querySelector('cse-self-check').shadowRoot,
  parts: (tag) => [...(selfCheck.root()?.querySelectorAll(tag) ?? [])].map((it) => it.shadowRoot),
  criteria: () => selfCheck.parts('cse-criterion'),
  result: () => selfCheck.parts('cse-result')[0],

  prepare(pack) {
    const element = document.createElement('cse-self-check');
    element.setAttribute('layout', 'all');
    if (pack) element.pack = pack;
    main().append(element);
  },
  isComplete() {
    const criteria = selfCheck.criteria();
    return (
      criteria.length > 0 &&
      // The running score is drawn after all the elements.
      [...criteria].every((root) => root?.getElementById('score')?.firstElementChild) &&
      Boolean(selfCheck.result()?.querySelector('tbody'))
    );
  },
  count: () => countIn([selfCheck.root(), ...selfCheck.criteria(), selfCheck.result()], '.element'),
  radio(elementId, rating) {
    const id = `${elementId}-${rating}`;
    return selfCheck
      .criteria()
      .map((root) => root.getElementById(id))
      .find(Boolean);
  },
  score: (criterionId) => selfCheck.criteria()[Number(criterionId) - 1].getElementById('score'),
  rest: () => [
    selfCheck.root().querySelector('.resume'),
    selfCheck.result().querySelector('tbody'),
  ],
};

const plain = {
  styles: ['plain-form.css'],
  scripts: [script('plain.js')],
  isComplete: () => Boolean(document.querySelector('#score-whole')?.textContent),
  count: () => countIn([main()], '[data-element]'),
  radio: (elementId, rating) => document.getElementById(`${elementId}-${rating}`),
  score: (criterionId) => document.getElementById(`score-${criterionId}`),
  rest: () => [document.getElementById('score-whole')],
};

const byName = (name) => document.querySelector(`[data-name="${name}"]`);
const survey = {
  styles: ['survey-core.css'],
  scripts: [
    script('survey-core.js', 'text/javascript'),
    script('survey-js-ui.js', 'text/javascript'),
    script('survey.js'),
  ],
  isComplete: () => Boolean(document.querySelector('#score-whole')?.textContent),
  count: () => countIn([main()], '[data-name^=element_]:has([type=radio])'),
  radio: (elementId, rating) =>
    byName(`element_${elementId.replaceAll('.', '_')}`).querySelector(`[value=${rating}]`),
  score: (criterionId) => document.getElementById(`score-${criterionId}`),
  rest: () => [document.getElementById('score-whole')],
};

export const faces = { selfCheck, plain, survey };
