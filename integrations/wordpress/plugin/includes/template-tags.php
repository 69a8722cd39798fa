<?php
/**
 * Functions for templates of classic themes.
 *
 * @package Newsstand
 */

defined( 'ABSPATH' ) || exit;

/**
 * Prints a feed.
 *
 * @param array $attributes As those of the shortcode; `src` may be a list of addresses, `label` a list of names.
 */
function newsstand( array $attributes ): void {
	echo get_newsstand( $attributes ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped where it is made.
}

/**
 * The HTML of a feed.
 *
 * @param array $attributes As those of the shortcode; `src` may be a list of addresses, `label` a list of names.
 */
function get_newsstand( array $attributes ): string {
	return \Newsstand\Renderer::html( \Newsstand\Config::read_words( $attributes ) );
}
