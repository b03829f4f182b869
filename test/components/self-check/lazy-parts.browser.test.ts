import { expect } from '@open-wc/testing';
import '../../fixtures/script-tag.js';
import { clearPage, drawn, everywhere, focused, show, until } from '../../fixtures/page.js';
import { allByRole, byRole } from '../../fixtures/roles.js';

describe('a part that is loaded when first asked for', () => {
  afterEach(clearPage);

  it('is a page of the self-check, which its link leads to', async () => {
    await show('<cse-self-check></cse-self-check>');
    byRole('link', 'First pass').click();
    await until('it is there', () => allByRole('heading', 'First pass')[0]);
    await until('it has focus', () => focused() === byRole('heading', 'First pass'));
    expect(byRole('link', 'First pass').getAttribute('aria-current')).to.equal('page');
    expect(everywhere('cse-criterion')).to.have.length(0);
  });

  it('has a page of its own with layout all too, and a way back', async () => {
    await show('<cse-self-check layout="all"></cse-self-check>');
    byRole('link', 'First pass').click();
    await until('it is there', () => allByRole('heading', 'First pass')[0]);
    byRole('link', 'Overview').click();
    await drawn();
    expect(everywhere('cse-criterion')).to.have.length(5);
  });

  it('can stand in a layout of the page’s own, and shares its answers', async () => {
    await show('<cse-self-check><cse-first-pass></cse-first-pass></cse-self-check>');
    await until('it is there', () => allByRole('heading', 'First pass')[0]);
    expect(everywhere('cse-criterion')).to.have.length(0);
  });
});
