import { openCosmosStore } from '../../src/store/cosmos';
import { openCosmosDouble } from '../support/cosmos-proxy';
import { storeContract } from './contract';

storeContract('Cosmos DB', async () => {
  const double = await openCosmosDouble();
  const store = openCosmosStore({ endpoint: double.endpoint, key: double.key, database: 'companion' });
  return {
    store,
    close: async () => {
      await store.close();
      await double.close();
    },
  };
});
