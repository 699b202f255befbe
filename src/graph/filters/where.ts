/** ` WHERE (…) AND (…)`, or nothing where there is no condition. */
export function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}`;
}

/**
 * A comparison of size over the nodes of one label, for an order or a bound. Taken plainly, the embedded engine looks
 * through that property of all nodes of the graph, whatever their label; Neo4j leaves `OR false` away and uses its index.
 */
export function withinLabel(comparison: string): string {
  return `(${comparison}) OR false`;
}
