// A site with one old address, for tests of servers.
const review = `status: source-checked
checks:
  - on: 2026-11-02
    role: editorial check against sources
    against: the sources listed on the page
    due: 2027-11-02
changes:
  - version: 1
    on: 2026-11-02
    note: First version.
`;

const page = (title, more = '') => `---\ntitle: ${title}\nsummary: S.\nkind: practical\n${more}---\n\n${title} in a few words.\n`;

export const smallSite = {
  'site.yml': `name: Small site
description: A site for tests of servers.
language: en
base-url: https://small.example/
publication: preview
publisher: {name: Example charity}
owner: information team
contact: {page: about}
funding: Gifts from members.
conflicts: None.
purpose: To test servers.
about: {name: Nothing}
pages: {about: about}
`,
  'en/index.md': page('Start'), 'en/index.review.yml': review,
  'en/about.md': page('About', 'kind: about\n').replace('kind: practical\n', ''), 'en/about.review.yml': review,
  'en/new.md': page('New', 'aliases: [/old/place/]\n'), 'en/new.review.yml': review,
  'en/draft.md': page('Draft'), 'en/draft.review.yml': 'status: draft\n',
};
