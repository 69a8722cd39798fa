import {testLastGood} from '../data/http/kept-answers.js';

testLastGood('the browser’s storages');
