<?php
/**
 * Takes away all that the plugin has saved, on every site of a network.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Takes away what was saved on the current site.
 */
function uninstall_site(): void {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Core has no function that lists options.
	$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( 'newsstand_' ) . '%' ) );
	array_map( 'delete_option', $names );
	wp_clear_scheduled_hook( 'newsstand_refresh' );
	wp_clear_scheduled_hook( 'newsstand_refresh_now' );
}

if ( is_multisite() ) {
	// phpcs:ignore WordPress.WP.PostsPerPage -- All of them.
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $site ) { // phpcs:ignore WordPress.Arrays
		switch_to_blog( $site );
		uninstall_site();
		restore_current_blog();
	}
} else {
	uninstall_site();
}
