<?php
/**
 * The block and the shortcode.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * One dynamic block, and the shortcode with the same attributes.
 */
final class Block {
	const NAME      = 'newsstand/news';
	const SHORTCODE = 'newsstand';

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ) );
		add_action( 'wp_after_insert_post', array( self::class, 'ask_after_publishing' ), 10, 2 );
	}

	/**
	 * Names the block, its patterns and the shortcode to WordPress.
	 */
	public static function register(): void {
		$editor = require plugin_dir_path( FILE ) . 'assets/editor.asset.php';
		wp_register_script( 'newsstand-editor', plugins_url( 'assets/editor.js', FILE ), array_merge( $editor['dependencies'], array( Assets::HANDLE ) ), $editor['version'], true );
		wp_set_script_translations( 'newsstand-editor', 'newsstand', plugin_dir_path( FILE ) . 'languages' );
		wp_register_style( 'newsstand-editor', plugins_url( 'assets/editor.css', FILE ), array_map( array( Assets::class, 'skin_handle' ), Assets::skins() ), $editor['version'] );
		$more = array( 'render_callback' => array( self::class, 'render' ) );
		if ( is_admin() ) {
			// The elements draw the preview, in the frames of the site editor, too.
			$more['script_handles'] = array( Assets::HANDLE );
			$settings               = Settings::all();
			wp_add_inline_script(
				'newsstand-editor',
				'var newsstandEditor = ' . wp_json_encode(
					array(
						'skins'   => Assets::skins(),
						'sources' => $settings['sources'],
						'open'    => $settings['open'],
						'own'     => rest_url( 'wp/v2/posts' ),
					),
					JSON_HEX_TAG | JSON_HEX_AMP
				) . ';',
				'before'
			);
		}
		register_block_type( plugin_dir_path( FILE ) . 'block.json', $more );
		add_shortcode( self::SHORTCODE, array( self::class, 'shortcode' ) );
		self::register_patterns();
	}

	/**
	 * The block as HTML.
	 *
	 * @param array $attributes As saved.
	 */
	public static function render( $attributes ): string {
		return Renderer::html( Config::read( $attributes ), get_block_wrapper_attributes() );
	}

	/**
	 * The shortcode as HTML.
	 *
	 * @param array|string $attributes As WordPress has read them.
	 * @param string|null  $content    Between the tags.
	 */
	public static function shortcode( $attributes, $content = '' ): string {
		return Renderer::html( Config::read_words( $attributes, (string) $content ) );
	}

	/**
	 * Has the sources of a post asked once it is published, so that its first visitor does not wait for them.
	 *
	 * @param int      $id   Of the post.
	 * @param \WP_Post $post The post.
	 */
	public static function ask_after_publishing( $id, $post ): void {
		if ( $post->post_status !== 'publish' || ! has_block( self::NAME, $post ) ) {
			return;
		}
		self::publish_blocks( parse_blocks( $post->post_content ) );
		Refresh::start( true );
	}

	/**
	 * Notes the sources of blocks, and of those in them.
	 *
	 * @param array[] $blocks As parsed.
	 */
	private static function publish_blocks( array $blocks ): void {
		foreach ( $blocks as $block ) {
			$query = $block['blockName'] === self::NAME ? Config::query( Config::read( $block['attrs'] ) ) : array( 'sources' => array() );
			if ( $query['sources'] !== array() ) {
				Store::publish( $query );
			}
			self::publish_blocks( $block['innerBlocks'] );
		}
	}

	/**
	 * Patterns with this site's own posts, for which a webmaster puts other addresses.
	 */
	private static function register_patterns(): void {
		$own      = array( array( 'url' => rest_url( 'wp/v2/posts' ) ) );
		$all      = array(
			'allUrl'  => home_url( '/' ),
			'allText' => __( 'All news', 'newsstand' ),
		);
		$patterns = array(
			'cards'  => array(
				__( 'News: three cards', 'newsstand' ),
				array(
					'heading' => __( 'Latest news', 'newsstand' ),
					'limit'   => 3,
				) + $all,
				'wide',
			),
			'list'   => array(
				__( 'News: a list to choose from', 'newsstand' ),
				array(
					'heading' => __( 'Latest news', 'newsstand' ),
					'layout'  => 'list',
					'choose'  => 'chips',
				) + $all,
				'',
			),
			'column' => array(
				__( 'News: titles for a side column', 'newsstand' ),
				array(
					'heading'      => __( 'Latest news', 'newsstand' ),
					'headingLevel' => 3,
					'layout'       => 'compact',
					'limit'        => 5,
					'dateFormat'   => 'short',
				),
				'',
			),
		);
		register_block_pattern_category( 'newsstand', array( 'label' => __( 'News', 'newsstand' ) ) );
		foreach ( $patterns as $name => list( $title, $attributes, $align ) ) {
			$attributes += array( 'sources' => $own ) + ( $align === '' ? array() : array( 'align' => $align ) );
			register_block_pattern(
				"newsstand/$name",
				array(
					'title'      => $title,
					'categories' => array( 'newsstand' ),
					'blockTypes' => array( self::NAME ),
					'content'    => get_comment_delimited_block_content( self::NAME, $attributes, '' ),
				)
			);
		}
	}
}
