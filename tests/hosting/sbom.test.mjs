// The list of what a release is made of: every package that is locked, and no other.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../search/built-site.mjs';

let folder, list;

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'nbsite-sbom-'));
  execFileSync(path.join(root, '.ci/sbom'), [path.join(folder, 'nbsite.cdx.json')], { stdio: 'pipe' });
  list = JSON.parse(fs.readFileSync(path.join(folder, 'nbsite.cdx.json'), 'utf8'));
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

test('it is CycloneDX, of the program', () => {
  assert.equal(list.bomFormat, 'CycloneDX');
  assert.equal(list.metadata.component.name, 'NbSite');
});

test('it holds each locked package with its version and its check sum, and no other', () => {
  const locked = JSON.parse(fs.readFileSync(path.join(root, 'generator/NbSite/packages.lock.json'), 'utf8')).dependencies['net10.0'];
  const packages = Object.entries(locked).filter(([, facts]) => facts.type !== 'Project').map(([name, facts]) => `${name} ${facts.resolved}`);
  assert.ok(packages.length > 10);
  const listed = list.components.filter(part => part.type !== 'file');
  assert.deepEqual(listed.map(part => `${part.name} ${part.version}`).sort(), packages.sort());
  for (const part of listed) {
    assert.match(part.purl, /^pkg:nuget\//);
    assert.match(part.hashes.find(sum => sum.alg === 'SHA-512').content, /^[0-9A-F]{128}$/i, part.name);
  }
});

test('it holds each font of the program with its check sum and licence, which lies beside it', () => {
  const folder = path.join(root, 'generator/NbSite.Publishing/Features/Cards/Fonts');
  const fonts = fs.readdirSync(folder).filter(name => name.endsWith('.ttf'));
  assert.ok(fonts.length > 0);
  const listed = list.components.filter(part => part.type === 'file');
  assert.deepEqual(listed.map(part => part.name).sort(), fonts.sort());
  for (const part of listed) {
    const sum = crypto.createHash('sha256').update(fs.readFileSync(path.join(folder, part.name))).digest('hex');
    assert.equal(part.hashes.find(each => each.alg === 'SHA-256').content, sum, part.name);
    assert.equal(part.licenses[0].license.id, 'OFL-1.1');
    assert.match(fs.readFileSync(path.join(folder, `OFL-${part.name.replace('-Bold.ttf', '')}.txt`), 'utf8'), /SIL OPEN FONT LICENSE Version 1.1/);
  }
});
