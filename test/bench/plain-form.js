/**
 * The measure for all others: the same self-check as plain HTML with a script written by hand. It is meant as
 * good craft, not as a straw man: one string of HTML put in at once, three listeners for the whole form, and a
 * score that adds a difference instead of counting again.
 */

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

function ratingHtml(id, rating, { label, meaning }) {
  const name = `${id}-${rating}`;
  return `<div class="rating">
<input type="radio" name="${id}" id="${name}" value="${rating}" aria-describedby="${name}-is">
<label for="${name}">${escape(label)}</label>
<p id="${name}-is">${escape(meaning)}</p>
</div>`;
}

function elementHtml(id, pack, words) {
  const { title, statement, guidance, evidence, nextStep } = words.elements[id];
  return `<div class="element" data-element="${id}">
<h4><span>${id}</span> ${escape(title)}</h4>
<p class="statement">${escape(statement)}</p>
<details><summary>What good looks like, evidence and next step</summary>
<dl><dt>What good looks like</dt><dd>${escape(guidance)}</dd>
<dt>Examples of evidence</dt>${evidence.map((item) => `<dd class="item">${escape(item)}</dd>`).join('')}
<dt>Next step</dt><dd>${escape(nextStep)}</dd></dl></details>
<fieldset><legend>Your rating for ${id}</legend><div class="scale">
${pack.ratings.map((rating) => ratingHtml(id, rating.id, words.ratings[rating.id])).join('')}
</div></fieldset>
<button type="button" class="clear" hidden>Clear answer<span class="hidden"> ${id}</span></button>
<label for="note-${id}">Note<span class="hidden"> ${id}</span></label>
<textarea id="note-${id}"></textarea>
</div>`;
}

function criterionHtml({ id, subCriteria }, pack, words) {
  const { title, summary } = words.criteria[id];
  const parts = subCriteria.map(
    (part) => `<h3><span>${part.id}</span> ${escape(words.subCriteria[part.id].title)}</h3>
${part.elements.map((element) => elementHtml(element.id, pack, words)).join('')}`,
  );
  return `<section><h2><span>${id}</span> ${escape(title)}</h2><p>${escape(summary)}</p>
${parts.join('')}
<p class="score" role="status" id="score-${id}"></p></section>`;
}

const worthOf = ({ met, fatal }) => (met ? 'met' : fatal ? 'fatal' : 'partial');

/** What the rule says of a tally, in the words of the form. */
function scoreText({ elements, met, partial, fatal }, percent) {
  const rated = met + partial + fatal;
  const left = Math.max(0, elements - Math.ceil((elements * percent) / 100) - partial);
  return `${rated} of ${elements} rated, ${met} met; ${left} more may be partial; ${fatal} non-compliant`;
}

/** The tallies of a form, kept up to date by the difference each answer makes. */
function makeScore(root, pack) {
  const worths = new Map(pack.ratings.map((rating) => [rating.id, worthOf(rating)]));
  const ratings = new Map();
  const whole = { elements: 0, met: 0, partial: 0, fatal: 0, percent: pack.rule.metPercent.whole };
  const tallies = new Map();
  for (const { id, subCriteria } of pack.criteria) {
    const elements = subCriteria.flatMap((part) => part.elements);
    const percent = pack.rule.metPercent.criterion;
    const tally = { elements: elements.length, met: 0, partial: 0, fatal: 0, percent };
    tally.output = root.querySelector(`#score-${id}`);
    whole.elements += elements.length;
    for (const element of elements) tallies.set(element.id, tally);
  }
  whole.output = root.querySelector('#score-whole');
  const show = (tally) => {
    tally.output.textContent = scoreText(tally, tally.percent);
  };
  return {
    rate(id, rating) {
      const [before, after] = [worths.get(ratings.get(id)), worths.get(rating)];
      ratings.set(id, rating);
      for (const tally of [tallies.get(id), whole]) {
        if (before) tally[before]--;
        if (after) tally[after]++;
        show(tally);
      }
    },
    showAll() {
      for (const tally of new Set([...tallies.values(), whole])) show(tally);
    },
  };
}

/** What was answered, an entry an element, so that saving costs what changed. */
const saved = {
  name: (id) => `plain-form/${id}`,
  read: (id) => JSON.parse(localStorage.getItem(saved.name(id)) ?? '{}'),
  change(id, part) {
    const answer = { ...saved.read(id), ...part, changed: new Date().toISOString() };
    try {
      localStorage.setItem(saved.name(id), JSON.stringify(answer));
    } catch {
      document.querySelector('#problem').textContent = 'Your answers cannot be saved here.';
    }
  },
};

const elementOf = (target) => target.closest('[data-element]');

function listen(form, score) {
  const rate = (element, rating) => {
    const id = element.dataset.element;
    element.querySelector('.clear').hidden = rating === undefined;
    score.rate(id, rating);
    saved.change(id, { rating });
  };
  form.addEventListener('change', ({ target }) => {
    if (target.type === 'radio') rate(elementOf(target), target.value);
  });
  form.addEventListener('input', ({ target }) => {
    if (target.localName === 'textarea')
      saved.change(elementOf(target).dataset.element, { note: target.value });
  });
  form.addEventListener('click', ({ target }) => {
    if (!target.closest('.clear')) return;
    const element = elementOf(target);
    for (const radio of element.querySelectorAll('input')) radio.checked = false;
    rate(element, undefined);
    element.querySelector('input').focus();
  });
}

function restore(form, pack, score) {
  if (localStorage.length === 0) return;
  for (const element of form.querySelectorAll('[data-element]')) {
    const { rating, note } = saved.read(element.dataset.element);
    if (note) element.querySelector('textarea').value = note;
    const radio = element.querySelector(`input[value="${rating}"]`);
    if (!radio) continue;
    radio.checked = true;
    element.querySelector('.clear').hidden = false;
    score.rate(element.dataset.element, rating);
  }
}

/** Puts the form of a pack into `place`. */
export function showPlainForm(place, pack) {
  const words = pack.wording[pack.language];
  const form = document.createElement('form');
  form.innerHTML = `<h1>${escape(words.title)}</h1><p>${escape(words.summary)}</p>
<p id="problem" role="alert"></p>
${pack.criteria.map((criterion) => criterionHtml(criterion, pack, words)).join('')}
<section><h2>Result</h2><p class="score" role="status" id="score-whole"></p></section>`;
  place.append(form);
  const score = makeScore(form, pack);
  restore(form, pack, score);
  score.showAll();
  listen(form, score);
}
