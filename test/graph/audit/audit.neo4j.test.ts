import { describeNeo4j } from '../../neo4j/neo4j-under-test';
import { auditContract } from './audit-contract';

describeNeo4j('an audit', (neo4j) => {
  auditContract(() => neo4j().store);
});
