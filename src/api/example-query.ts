/** A question worth asking first, answered by the papers that ship with papergraph. */
export const EXAMPLE_QUERY = `# Which hardware did papers that introduce an architecture run on, and which sentence says so?
query HardwareOfNewArchitectures {
  concepts(filter: { conceptKinds: [ARCHITECTURE] }, first: 10) {
    nodes {
      name
      papers(relations: [INTRODUCES], first: 5) {
        nodes {
          title
          publishedOn
          hardware(first: 5) {
            edges {
              node {
                name
                vendor
              }
              confidence
              evidence {
                sentence
                mention
              }
            }
          }
        }
      }
    }
  }
}
`;
