// One configuration for building and asking: what MiniSearch's guide advises, with weight for titles and headings.
export const options = {
  fields: ['title', 'names', 'heading', 'text'],
  storeFields: ['title', 'heading', 'address'],
};
export const asked = { prefix: true, fuzzy: 0.2, boost: { title: 4, names: 3, heading: 2 } };
