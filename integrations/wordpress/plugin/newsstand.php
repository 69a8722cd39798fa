<?php
/**
 * Plugin Name:       Newsstand
 * Description:       Shows the latest news of an institute, or of several, as cards: one block, a shortcode and a template tag. Your server fetches the news, so your readers' browsers contact no other site for it.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       newsstand
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

const FILE = __FILE__;

foreach ( array( 'text', 'address', 'fetcher', 'item', 'json-reader', 'xml-reader', 'reader', 'settings', 'config', 'store', 'refresh', 'news', 'place', 'assets', 'renderer', 'rest', 'block', 'settings-page' ) as $name ) {
	require_once __DIR__ . "/includes/class-$name.php";
}
require_once __DIR__ . '/includes/template-tags.php';

Fetcher::hook();
Refresh::hook();
Assets::hook();
Rest::hook();
Block::hook();
Settings_Page::hook();

register_deactivation_hook( __FILE__, array( Refresh::class, 'stop' ) );
