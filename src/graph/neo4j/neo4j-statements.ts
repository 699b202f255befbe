import { type Statement } from '../statement';

/** Statements that Neo4j alone takes. */

export const SEARCH: Statement = {
  name: 'full-text search',
  text:
    'CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score ' +
    'RETURN node.id AS id, score ORDER BY score DESC, id',
};

export const INDEXES_ONLINE: Statement = {
  name: 'wait for indexes',
  text: 'CALL db.awaitIndexes($seconds)',
};

export const INDEX_NAMES: Statement = {
  name: 'index names',
  text: 'SHOW INDEXES YIELD name RETURN name ORDER BY name',
};

export const CONSTRAINT_NAMES: Statement = {
  name: 'constraint names',
  text: 'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name',
};
