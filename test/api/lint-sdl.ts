import { parser, rules } from '@graphql-eslint/eslint-plugin';
import { Linter } from 'eslint';

/** What @graphql-eslint finds wrong in a schema, one message each: the rule, the line, what is wrong. */
export function lintSdl(sdl: string): readonly string[] {
  const messages = new Linter().verify(
    sdl,
    [
      {
        files: ['**/*.graphql'],
        languageOptions: { parser, parserOptions: { graphQLConfig: { schema: sdl } } },
        plugins: { '@graphql-eslint': { rules } },
        rules: {
          '@graphql-eslint/relay-arguments': 'error',
          '@graphql-eslint/relay-connection-types': 'error',
          // Lists of plain values, and `nodes` beside `edges`, need no edges. What edges lead to is tested by itself.
          '@graphql-eslint/relay-edge-types': [
            'error',
            { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
          ],
          '@graphql-eslint/relay-page-info': 'error',
          '@graphql-eslint/no-unreachable-types': 'error',
          '@graphql-eslint/require-description': [
            'error',
            {
              types: true,
              rootField: true,
              FieldDefinition: true,
              InputValueDefinition: true,
              EnumValueDefinition: true,
              DirectiveDefinition: true,
            },
          ],
        },
      },
    ] as Linter.Config[],
    'schema.graphql',
  );
  return messages.map(({ ruleId, line, message }) => `${ruleId ?? 'parser'} line ${line}: ${message}`);
}
