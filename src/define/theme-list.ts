import {ThemeList} from '../elements/theme-list.js';
import {defineElement} from './define-element.js';

defineElement('theme-list', ThemeList);
