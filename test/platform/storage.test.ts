import {testPersistedCache} from '../query/persisted-cache-cases.js';

testPersistedCache('the browser’s storages');
