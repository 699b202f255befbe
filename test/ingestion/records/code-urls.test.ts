import { addressesIn, uniqueAddresses } from '../../../src/ingestion/records/code-urls';

describe('addressesIn', () => {
  it.each<[string, readonly string[]]>([
    ['Nothing is here.', []],
    ['Code: https://github.com/a/b.', ['https://github.com/a/b']],
    [
      'Code (https://github.com/a/b), data (see http://data.example.org/x_(1)).',
      ['https://github.com/a/b', 'http://data.example.org/x_(1)'],
    ],
    ['At https://github.com/a/b and at https://github.com/A/B/ again.', ['https://github.com/a/b']],
    ['See https://github.com/a/b{https://github.com/a/b}', ['https://github.com/a/b']],
    ['See \\url{https://github.com/a/my\\_code}.', ['https://github.com/a/my_code']],
    ['See [the page](https://a.example.org/p).', ['https://a.example.org/p']],
    [
      'See <https://a.example.org/p>; or "https://b.example.org/q"!',
      ['https://a.example.org/p', 'https://b.example.org/q'],
    ],
    ['Code available at github.com/a/MyCode', ['https://github.com/a/MyCode']],
    ['On a-lab.github.io/demo, not me@github.com/x nor notgithub.com/y.', ['https://a-lab.github.io/demo']],
    ['https://tree.example.org/t/main/x. Then more.', ['https://tree.example.org/t/main/x']],
    ['No addresses: https:// and http://x and https://localhost/a.', []],
  ])('%s', (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });

  it.each<[string, string]>([
    ['at https://github.com/ lab/code.', 'https://github.com/lab/code'],
    ['at https://github.com/lab/ my-code and more.', 'https://github.com/lab/my-code'],
    ['at https://github.com/lab/ MyCode.', 'https://github.com/lab/MyCode'],
    ['at https://github.com/lab/ code.', 'https://github.com/lab/code'],
    ['at https://github.com /lab/code.', 'https://github.com/lab/code'],
    ['at https://github.com/lab /code.', 'https://github.com/lab/code'],
    ['at https: //github.com/lab/code.', 'https://github.com/lab/code'],
    ['at https://a-lab.github.io/ Demo7/ now.', 'https://a-lab.github.io/Demo7/'],
  ])('puts together what a space broke: %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
  });

  it.each<[string, string]>([
    ['https://github.com/lab/ and more.', 'https://github.com/lab/'],
    ['https://github.com/lab/ Code follows.', 'https://github.com/lab/'],
    ['https://a-lab.github.io/ for details.', 'https://a-lab.github.io/'],
    ['https://github.com/lab/code/ my-other-word.', 'https://github.com/lab/code/'],
    ['https://www.example.org/ my-word.', 'https://www.example.org/'],
  ])('leaves prose alone: %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
  });

  it('is quick on text that is made of beginnings', () => {
    const start = performance.now();
    addressesIn('https://'.repeat(50_000));
    addressesIn('github.com/ '.repeat(50_000));
    addressesIn(`https://a.example.org/${'('.repeat(100_000)}${')'.repeat(100)}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('uniqueAddresses', () => {
  it('keeps the first spelling', () => {
    expect(
      uniqueAddresses(['https://GitHub.com/a/b', 'http://www.github.com/a/b.git', 'https://github.com/c']),
    ).toEqual(['https://GitHub.com/a/b', 'https://github.com/c']);
  });
});
