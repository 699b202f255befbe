import { whereOf, withinLabel } from '../filters/where';
import { type GraphStore } from '../graph-store';
import { DAY_LABEL } from '../labels';
import { textOrNull } from '../row-values';

const LATEST = {
  name: 'latest paper',
  text: `MATCH (d:${DAY_LABEL})${whereOf([withinLabel("d.id > '0000-00-00'")])} RETURN max(d.id) AS latest`,
};

/** The date of the latest paper of the graph, ISO; null where no paper has one. */
export async function latestDate(store: GraphStore): Promise<string | null> {
  const [row] = await store.read(LATEST);
  return row === undefined ? null : textOrNull(row, 'latest');
}
