import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../../schema/examples/hardware-behind-new-systems.graphql');

/** A question worth asking first, answered by the papers that ship with papergraph. */
export const EXAMPLE_QUERY = readFileSync(FILE, 'utf8');
