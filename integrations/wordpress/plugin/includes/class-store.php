<?php
/**
 * What is kept: sources with their last good answer, and the blocks that are published.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * An option for each source and each published block, none of them loaded with every page.
 */
final class Store {
	const SOURCE = 'newsstand_source_';
	const BLOCK  = 'newsstand_block_';

	/** What nobody has shown for so long is forgotten. */
	const UNUSED_AFTER = 30 * DAY_IN_SECONDS;

	/** Most entries of each kind: a safeguard, far above what any site has. */
	const MAX_ENTRIES = 2000;

	/** The fields of a source: what it is, what it said last, and how it went. */
	const FRESH = array(
		'items'    => array(),
		'fetched'  => 0,
		'tried'    => 0,
		'not_yet'  => 0,
		'failures' => 0,
		'problem'  => '',
		'etag'     => '',
		'modified' => '',
		'used'     => 0,
	);

	/**
	 * A source as it is kept, or as it begins.
	 *
	 * @param array $source With url, format and map.
	 */
	public static function source( array $source ): array {
		$own   = array_intersect_key( $source, array_flip( array( 'url', 'format', 'map' ) ) );
		$saved = get_option( self::source_name( $source ) );
		return $own + ( is_array( $saved ) ? $saved : array() ) + self::FRESH;
	}

	/**
	 * Keeps a source.
	 *
	 * @param array $record Of {@see source}.
	 */
	public static function save_source( array $record ): void {
		self::save( self::source_name( $record ), $record );
	}

	/**
	 * Notes that a block is published, and shown: from now on its sources are refreshed, and its items can be asked for.
	 *
	 * @param array $query Of {@see Config::query}.
	 * @return string The name of the block in addresses.
	 */
	public static function publish( array $query ): string {
		$key   = self::block_key( $query );
		$saved = get_option( self::BLOCK . $key );
		// Once a day is enough to tell what is used.
		if ( ! is_array( $saved ) || $saved['used'] < time() - DAY_IN_SECONDS ) {
			self::save(
				self::BLOCK . $key,
				array(
					'query' => $query,
					'used'  => time(),
				)
			);
		}
		foreach ( $query['sources'] as $source ) {
			$record = self::source( $source );
			if ( $record['used'] < time() - DAY_IN_SECONDS ) {
				self::save_source( array( 'used' => time() ) + $record );
			}
		}
		return $key;
	}

	/**
	 * Whether a block with this query is published.
	 *
	 * @param array $query Of {@see Config::query}.
	 */
	public static function is_published( array $query ): bool {
		return self::block( self::block_key( $query ) ) !== null;
	}

	/**
	 * What a published block asks for, or null.
	 *
	 * @param string $key Of {@see publish}.
	 */
	public static function block( string $key ): ?array {
		$saved = get_option( self::BLOCK . $key );
		return is_array( $saved ) ? $saved['query'] : null;
	}

	/**
	 * The name of a block: what it asks for, so that two that ask for the same share it. Not to be guessed, since a block
	 * of a private page is not everybody's to ask for.
	 *
	 * @param array $query Of {@see Config::query}.
	 */
	private static function block_key( array $query ): string {
		return substr( hash_hmac( 'sha256', (string) wp_json_encode( $query ), wp_salt( 'nonce' ) ), 0, 24 );
	}

	/**
	 * All sources, those that were asked longest ago first.
	 *
	 * @return array[]
	 */
	public static function sources(): array {
		$records = array_filter( array_map( 'get_option', self::names( self::SOURCE ) ), 'is_array' );
		usort(
			$records,
			static function ( array $one, array $other ) {
				return $one['tried'] <=> $other['tried'];
			}
		);
		return $records;
	}

	/**
	 * Forgets what nobody has shown for a month.
	 */
	public static function prune(): void {
		foreach ( array_merge( self::names( self::SOURCE ), self::names( self::BLOCK ) ) as $name ) {
			$saved = get_option( $name );
			// A source that was never published was tried for an editor.
			$used = is_array( $saved ) ? max( $saved['used'], $saved['used'] === 0 ? $saved['tried'] ?? 0 : 0 ) : 0;
			if ( $used < time() - self::UNUSED_AFTER ) {
				delete_option( $name );
			}
		}
	}

	/**
	 * The names of our options.
	 *
	 * @param string $prefix What they begin with.
	 * @return string[]
	 */
	private static function names( string $prefix ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Core has no function that lists options.
		return $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s LIMIT %d", $wpdb->esc_like( $prefix ) . '%', self::MAX_ENTRIES ) );
	}

	/**
	 * Saves an option that is not loaded with every page.
	 *
	 * @param string $name  Of the option.
	 * @param array  $value To be saved.
	 */
	private static function save( string $name, array $value ): void {
		update_option( $name, $value, false );
	}

	/**
	 * The name of a source's option.
	 *
	 * @param array $source With url, format and map.
	 */
	private static function source_name( array $source ): string {
		return self::SOURCE . substr( hash( 'sha256', "{$source['url']} {$source['format']} {$source['map']}" ), 0, 24 );
	}
}
