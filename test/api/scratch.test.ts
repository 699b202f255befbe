import { generatedCorpus } from '../graph/generated-corpus';
import { apiOver, fill, openTestStore } from './api-under-test';
test('time', async () => {
  const store = await openTestStore();
  await fill(store, generatedCorpus({ seed: 7, papers: 400, concepts: 100 }));
  const api = apiOver(store);
  let inStore = 0;
  const counted = { ...api.store, read: async (a: any, b: any) => { const c = process.cpuUsage(); const r = await api.store.read(a, b); const d = process.cpuUsage(c); inStore += (d.user + d.system) / 1000; return r; } } as any;
  const timed = apiOver(counted);
  for (const q of ['{ paper(id: "paper:none") { id } }', '{ papers(first: 20) { nodes { id title concepts(first: 5) { edges { confidence relation node { id name } } } } } }', '{ papers(first: 100) { nodes { title concepts(first: 20) { edges { cursor confidence rule evidence { sentence } node { id name aliases } } } } } }']) {
    for (let i = 0; i < 20; i++) await timed.ask(q);
    inStore = 0; const c = process.cpuUsage(); const n = 50;
    for (let i = 0; i < n; i++) await timed.ask(q);
    const d = process.cpuUsage(c);
    console.log(q.slice(0, 40), 'cpu ms', ((d.user + d.system) / 1000 / n).toFixed(2), 'store', (inStore / n).toFixed(2));
  }
  await store.close();
});
