// The editor part of the block. WordPress has its packages as the global `wp`; nothing is bundled.
import {Edit} from './edit.js';
import {transforms} from './transforms.js';

wp.blocks.registerBlockType('newsstand/news', {edit: Edit, save: () => null, transforms});
