import { connectionType } from '../connection/connection-type';
import { Organization } from './organization.type';

export const OrganizationConnection = connectionType({
  name: 'Organization',
  node: Organization,
  item: 'an organization',
  about: 'In the order of names.',
});

export const PaperOrganizationConnection = connectionType({
  name: 'PaperOrganization',
  node: Organization,
  item: 'an organization that published the paper',
  about: 'In the order of names.',
});
