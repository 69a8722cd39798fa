import {ThemeList} from '../theme-list/theme-list.js';
import {defineElement} from './define-element.js';

defineElement('theme-list', ThemeList);
