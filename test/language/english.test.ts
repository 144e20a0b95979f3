import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findPhrase, stemOf } from '../../src/language/english.ts';

test('forms of one word compare equal', () => {
  for (const forms of [
    'cluster clusters clustered clustering Cluster’s',
    'modernise modernize modernised modernizing modernises',
    'modernisation modernization modernisations',
    'colour color colours',
    'centre center centres',
    'programme program programmes programs',
    'labelled labeled labelling label',
    'industry industries',
    'company companies company’s',
    'analyse analyze analysed',
    'box boxes',
    "Huai'an Huai’an Huaian Huai'an's",
    'plan planning planned plans',
    'process processes processing processed',
    'manufacture manufacturing manufactured manufactures',
    'metre meter metres',
  ])
    assert.is(new Set(forms.split(' ').map(stemOf)).size, 1, `${forms}: ${forms.split(' ').map(stemOf)}`);
  for (const [a, b] of ['Shaanxi Shanxi', 'port part', 'state status', 'mayor major', 'tax taxi'].map((pair) =>
    pair.split(' '),
  ))
    assert.is.not(stemOf(a!), stemOf(b!));
});

test('phrases in whatever form', () => {
  const text = 'The supply chains of e-commerce firms, and a strengthened Centre of the Programme.';
  const found = (phrase: string) => findPhrase(text, phrase).map(({ start, end }) => text.slice(start, end));
  assert.equal(found('supply chain'), ['supply chains']);
  assert.equal(found('supply-chain'), ['supply chains']);
  assert.equal(found('ecommerce'), ['e-commerce']);
  assert.equal(found('e-commerce'), ['e-commerce']);
  assert.equal(found('center of program'), ['Centre of the Programme']);
  assert.equal(found('strengthening'), ['strengthened']);
  assert.equal(found('chain of supply'), []);
  assert.equal(found(''), []);
});

test.run();
