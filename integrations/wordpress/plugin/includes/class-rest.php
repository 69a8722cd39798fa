<?php
/**
 * The routes of the REST API.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

defined( 'ABSPATH' ) || exit;

/**
 * `items` for everybody: the news of a published block, as a JSON Feed. `preview` for editors: what a block would show.
 */
final class Rest {
	const SPACE = 'newsstand/v1';

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		add_action( 'rest_api_init', array( self::class, 'register' ) );
	}

	/**
	 * Names the routes to WordPress.
	 */
	public static function register(): void {
		register_rest_route(
			self::SPACE,
			'/items',
			array(
				'methods'             => 'GET',
				'callback'            => array( self::class, 'items' ),
				'permission_callback' => '__return_true',
				'args'                => array(
					'block' => array(
						'type'     => 'string',
						'required' => true,
						'pattern'  => '^[0-9a-f]{24}$',
					),
				),
			)
		);
		register_rest_route(
			self::SPACE,
			'/preview',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'preview' ),
				// As for core's own RSS block and embeds; core checks the nonce.
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'attributes' => array(
						'type'     => 'object',
						'required' => true,
					),
					'fresh'      => array( 'type' => 'boolean' ),
				),
			)
		);
	}

	/**
	 * The news of a published block.
	 *
	 * @param WP_REST_Request $request With `block`.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function items( WP_REST_Request $request ) {
		$query = Store::block( (string) $request['block'] );
		if ( $query === null ) {
			return new WP_Error( 'newsstand_unknown', __( 'No published block has this name.', 'newsstand' ), array( 'status' => 404 ) );
		}
		Store::publish( $query );
		$news = News::of( $query );
		Refresh::start( ! $news['asked'] );
		if ( $news['items'] === array() && $news['fetched'] === 0 ) {
			// Nothing has ever come: the elements say so, and try again.
			$response = new WP_REST_Response(
				array(
					'code'    => 'newsstand_not_yet',
					'message' => __( 'The sources have not answered yet.', 'newsstand' ),
				),
				503
			);
			$response->header( 'Retry-After', '5' );
			return $response;
		}
		$feed     = array(
			'version' => 'https://jsonfeed.org/version/1.1',
			'title'   => get_bloginfo( 'name' ),
			'items'   => array_map( array( self::class, 'feed_item' ), $news['items'] ),
		);
		$etag     = '"' . md5( (string) wp_json_encode( $feed ) ) . '"';
		$same     = in_array( $etag, preg_split( '/\s*,\s*/', str_replace( 'W/', '', (string) $request->get_header( 'if_none_match' ) ) ), true );
		$response = new WP_REST_Response( $same ? null : $feed, $same ? 304 : 200 );
		$response->header( 'ETag', $etag );
		$response->header( 'Cache-Control', 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400' );
		if ( ! $same ) {
			$response->header( 'Content-Type', 'application/feed+json; charset=UTF-8' );
		}
		return $response;
	}

	/**
	 * What a block would show: its sources are asked now.
	 *
	 * @param WP_REST_Request $request With `attributes`, and `fresh` to ask again.
	 */
	public static function preview( WP_REST_Request $request ): WP_REST_Response {
		$config  = Config::read( $request['attributes'] );
		$query   = Config::query( $config );
		$until   = microtime( true ) + Refresh::EDITOR;
		$sources = array();
		foreach ( $query['sources'] as $source ) {
			$record = Store::source( $source );
			$left   = $until - microtime( true );
			$result = $record;
			// What was asked a moment ago, for another letter of the heading, is not asked again.
			if ( $left > 0.2 && ( $record['fetched'] === 0 || $request['fresh'] ) && $record['tried'] < time() - 5 ) {
				$result = Refresh::ask( $record, $left );
				$record = Store::source( $source );
			}
			$sources[] = array(
				'url'     => $source['url'],
				'count'   => count( $record['items'] ),
				'problem' => is_wp_error( $result ) ? $result->get_error_message() : $record['problem'],
				'found'   => is_wp_error( $result ) ? (array) ( $result->get_error_data()['found'] ?? array() ) : array(),
			);
		}
		$news = News::of( $query );
		return new WP_REST_Response(
			array(
				'items'   => array_slice( $news['items'], 0, $config['limit'] ),
				'themes'  => News::themes( $news['items'] ),
				'sources' => $sources,
			)
		);
	}

	/**
	 * An item of a JSON Feed, from which the elements read every field back.
	 *
	 * @param array $item Of {@see Item::build}.
	 */
	private static function feed_item( array $item ): array {
		$own = array_intersect_key( $item, array_flip( array( 'themes', 'authors', 'source', 'published', 'updated' ) ) );
		if ( isset( $item['image'] ) ) {
			$own['image'] = array_diff_key( $item['image'], array( 'url' => 0 ) );
		}
		return array_filter(
			array(
				'id'             => $item['id'],
				'url'            => $item['url'] ?? '',
				'title'          => self::written( $item['title'] ),
				'summary'        => self::written( $item['truncated'] ? trim( $item['excerpt'] . ' […]' ) : $item['excerpt'] ),
				'image'          => $item['image']['url'] ?? '',
				'date_published' => strlen( $item['published'] ?? '' ) > 10 ? $item['published'] : '',
				'language'       => $item['language'] ?? '',
				'tags'           => array_column( $item['themes'] ?? array(), 'name' ),
				'_newsstand'     => $own,
			),
			static function ( $value ) {
				return $value !== '' && $value !== array();
			}
		) + array( 'content_text' => '' );
	}

	/**
	 * Text as the elements give it back: they resolve references in a JSON Feed once, and take for HTML what begins with a tag.
	 *
	 * @param string $text Plain text.
	 */
	private static function written( string $text ): string {
		$is_tag = preg_match( '/^\s*<[a-z!]/i', $text );
		if ( $is_tag || preg_match( '/&(?:#x?[\da-f]|[a-z][a-z\d]*;)/i', $text ) ) {
			$text = str_replace( '&', '&amp;', $text );
		}
		return $is_tag ? str_replace( '<', '&lt;', $text ) : $text;
	}
}
