// What the small sites of the Node tests have in common.
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

/** references.yml with one source, “src”. */
export const references = 'references:\n  - {id: src, type: report, title: A source, author: [{literal: A body}], issued: 2024}\n';

/** site.yml; what is not given is as in most tests. */
export const siteYml = ({ name, description, address, language = 'en', publication = 'demonstration', purpose = 'To test search.', about = 'Testitis', pages = '{about: about}' }) => `name: ${name}
description: ${description}
language: ${language}
base-url: ${address}
publication: ${publication}
publisher: {name: Example charity}
owner: information team
contact: {page: about}
funding: Gifts from members.
conflicts: None.
purpose: ${purpose}
about: {name: ${about}}
pages: ${pages}
`;

/** The files with a review record beside each page that has none. */
export function reviewed(files) {
  for (const name of Object.keys(files).filter(name => name.endsWith('.md'))) files[name.replace('.md', '.review.yml')] ??= review;
  return files;
}
