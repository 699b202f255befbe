import { COMMANDS } from '../../src/cli/commands';
import { papergraph } from './capture-terminal';

describe('papergraph', () => {
  it('lists every command with what it is for', async () => {
    const { code, output } = await papergraph(['--help']);
    expect(code).toBe(0);
    const flat = output.replaceAll(/\s+/g, ' ');
    for (const { name, summary } of COMMANDS) {
      if (!name.includes(' ')) expect(flat).toContain(summary);
      expect(flat).toContain(name.split(' ')[0]);
    }
  });

  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'has help for %s with its options and examples',
    async (name, { options = [], examples, summary }) => {
      const { code, output } = await papergraph([...name.split(' '), '--help']);
      expect(code).toBe(0);
      expect(output.toLowerCase()).toContain(summary.toLowerCase());
      for (const example of examples) expect(output).toContain(example);
      for (const [flags] of options) expect(output).toContain(flags);
    },
  );

  it('groups the commands about the schema', async () => {
    const { output } = await papergraph(['schema', '--help']);
    expect(output).toMatch(/emit .*\n\s+apply /);
  });

  it.each([
    [[], /Usage: papergraph/],
    [['ingst'], /unknown command 'ingst'[^]*Did you mean ingest/],
    [['ingest'], /missing required argument 'source'/],
    [['ingest', 'x', '--rejcts', 'y'], /unknown option '--rejcts'[^]*Did you mean --rejects/],
    [
      ['ingest', 'x', '--format', 'csv'],
      /Allowed choices are daily-papers-page, daily-papers-api, paper-jsonl/,
    ],
    [['ingest', 'x', '--year', '25'], /--year must be a year from 1800 to 2199/],
    [['ingest', '-', '-'], /name it once/],
    [['ingest', '/no/such/file'], /\/no\/such\/file does not exist/],
    [['extract', '/no/such/file'], /\/no\/such\/file does not exist/],
    [['stats', 'all'], /too many arguments/],
    [['serve', '--port', '1'], /unknown option '--port'/],
    [['schema'], /Usage: papergraph schema/],
    [['schema', 'drop'], /unknown command 'drop'/],
  ])('ends with 1 and says what is wrong with %j', async (words, message) => {
    const { code, output, messages } = await papergraph(words);
    expect(code).toBe(1);
    expect(messages).toMatch(message);
    expect(output).toBe('');
  });

  it('names the variable that is wrong, without a stack', async () => {
    const { code, messages } = await papergraph(['stats'], { environment: { GRAPH_URL: 'http://x' } });
    expect(code).toBe(1);
    expect(messages).toMatch(/^GRAPH_URL must be an address such as bolt:.*\n$/);
  });
});
