// Pinyin over all Chinese: the syllables were worked out when the site was built and are fetched when asked for.
// `data-pinyin` names the file; in it stands, by pair, a syllable for each Chinese character in order.
const HAN = /\p{Script=Han}/u;
const annotate = (block, syllables) => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('rt')) texts.push(walker.currentNode);
  const count = texts.reduce((sum, { data }) => sum + [...data].filter((each) => HAN.test(each)).length, 0);
  if (count !== syllables.length) return;
  let at = 0;
  for (const text of texts) {
    const named = text.parentElement.closest('ruby');
    const part = document.createDocumentFragment();
    for (const character of text.data) {
      if (!HAN.test(character)) {
        part.append(character);
        continue;
      }
      const syllable = syllables[at++];
      const ruby = document.createElement('ruby');
      const rt = document.createElement('rt');
      rt.lang = 'zh-Latn-pinyin';
      rt.textContent = syllable;
      ruby.className = 'py';
      ruby.append(character, rt);
      part.append(ruby);
    }
    if (!named) text.replaceWith(part);
  }
};
const pinyinOf = async (owner) => {
  const answer = await fetch(owner.dataset.pinyin);
  if (!answer.ok) return;
  const readings = await answer.json();
  inPlace(() => {
    for (const [key, syllables] of Object.entries(readings))
      for (const block of owner.querySelectorAll(
        `[data-segment="${CSS.escape(key)}"] > [lang|="zh"], [data-py="${CSS.escape(key)}"]`,
      ))
        annotate(block, syllables.split(' '));
  });
};
const loadPinyin = () => {
  if (root.dataset.pinyin !== 'all') return;
  for (const owner of document.querySelectorAll('[data-pinyin]:not(html, .pinyin)')) {
    owner.classList.add('pinyin');
    pinyinOf(owner).catch(() => owner.classList.remove('pinyin'));
  }
};
addEventListener('chosen', loadPinyin);
loadPinyin();
