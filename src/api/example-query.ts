/** A question worth asking first, answered by the papers that ship with papergraph. */
export const EXAMPLE_QUERY = `# Which hardware did papers that introduce something run on, and which sentence says so?
query HardwareOfNewArchitectures {
  papers(filter: { hardwareKinds: [GPU, CPU, TPU, NPU, FPGA, ASIC, MCU, SOC, EDGE_BOARD, MOBILE] }, first: 10) {
    nodes {
      title
      publishedOn
      introduces(first: 3) {
        nodes {
          name
          ... on Concept {
            conceptKind
          }
        }
      }
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
`;
