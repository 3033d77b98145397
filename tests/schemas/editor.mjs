// The engine of the YAML extension of Visual Studio Code, with the settings of a site.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** load: gives the packages. site: the folder with .vscode. Gives what the editor marks in a text, and what it offers at “|”. */
export function editor(load, site) {
  const { getLanguageService } = load('yaml-language-server/out/server/src/languageservice/yamlLanguageService');
  const { SettingsState } = load('yaml-language-server/out/server/src/yamlSettings');
  const { TextDocument } = load('vscode-languageserver-textdocument');
  const documents = new Map(), state = new SettingsState();
  state.documents = { get: uri => documents.get(uri) };
  const telemetry = { send() {}, sendTrack() {}, sendError(name, problem) { throw new Error(`${name}: ${JSON.stringify(problem)}`); } };
  const service = getLanguageService({
    schemaRequestService: uri => fs.promises.readFile(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (relative, resource) => new URL(relative, resource).href },
    telemetry, yamlSettings: state,
  });
  const settings = JSON.parse(fs.readFileSync(path.join(site, '.vscode/settings.json'), 'utf8'))['yaml.schemas'];
  service.configure({
    validate: true, completion: true, hover: true, yamlVersion: '1.2', customTags: [],
    schemas: Object.entries(settings).map(([file, globs]) => ({ uri: pathToFileURL(path.join(site, file)).href, fileMatch: globs })),
  });
  let version = 0;
  const open = (file, text) => {
    const document = TextDocument.create(pathToFileURL(path.join(site, file)).href, 'yaml', ++version, text);
    documents.set(document.uri, document);
    return document;
  };
  return {
    marks: async (file, text) => (await service.doValidation(open(file, text), false)).map(problem => `${problem.range.start.line + 1}: ${problem.message}`),
    async offers(file, text) {
      const at = text.indexOf('|'), document = open(file, text.replace('|', ''));
      return (await service.doComplete(document, document.positionAt(at), false)).items.map(item => item.label);
    },
  };
}
