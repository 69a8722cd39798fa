<?php
/**
 * The script and the styles.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the elements' script, on pages that have a block of ours only.
 */
final class Assets {
	const HANDLE = 'newsstand';

	/**
	 * What the build has put beside this file; null before it was read.
	 *
	 * @var array{version: string, preload: string[], skins: string[]}|null
	 */
	private static $manifest;

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		add_action( 'init', array( self::class, 'register' ), 5 );
		add_action( 'wp_enqueue_scripts', array( self::class, 'enqueue_early' ) );
		add_action( 'wp_head', array( self::class, 'print_preloads' ), 2 );
		add_filter( 'script_loader_tag', array( self::class, 'defer' ), 10, 2 );
	}

	/**
	 * What the build says of its files.
	 *
	 * @return array{version: string, preload: string[], skins: string[]}
	 */
	private static function manifest(): array {
		self::$manifest = self::$manifest ?? require plugin_dir_path( FILE ) . 'assets/manifest.php';
		return self::$manifest;
	}

	/**
	 * The version of the plugin, and of the elements in it.
	 */
	public static function version(): string {
		return self::manifest()['version'];
	}

	/**
	 * The names of the ready-made looks.
	 *
	 * @return string[]
	 */
	public static function skins(): array {
		return self::manifest()['skins'];
	}

	/**
	 * Names the files to WordPress.
	 */
	public static function register(): void {
		// Before WordPress 6.3 the last argument only says whether the script goes to the end of the page: see `defer`.
		$place = version_compare( get_bloginfo( 'version' ), '6.3', '<' ) ? false : array( 'strategy' => 'defer' );
		wp_register_script( self::HANDLE, plugins_url( 'assets/newsstand.js', FILE ), array(), self::version(), $place );
		foreach ( self::skins() as $skin ) {
			wp_register_style( self::skin_handle( $skin ), plugins_url( "assets/skins/$skin.css", FILE ), array(), self::version() );
		}
	}

	/**
	 * Loads the script with the page that is made now.
	 *
	 * @param string $skin Name of a ready-made look, or empty.
	 */
	public static function enqueue( string $skin = '' ): void {
		if ( function_exists( 'wp_enqueue_script_module' ) && ! is_admin() ) {
			// WordPress 6.5 and later.
			wp_enqueue_script_module( self::HANDLE, plugins_url( 'assets/newsstand.js', FILE ), array(), self::version() );
		} else {
			wp_enqueue_script( self::HANDLE );
		}
		if ( $skin !== '' ) {
			wp_enqueue_style( self::skin_handle( $skin ) );
		}
	}

	/**
	 * Loads the script from the head of a page whose content has a block of ours, so that it is there sooner. In a block
	 * theme WordPress makes the whole page before its head; of other places, such as widgets, a classic theme learns later.
	 */
	public static function enqueue_early(): void {
		if ( self::is_in_content() ) {
			self::enqueue();
		}
	}

	/**
	 * What the script will import, to be fetched at the same time: the first cards before the rest; once a page.
	 */
	public static function preloads(): string {
		static $printed = false;
		if ( $printed ) {
			return '';
		}
		$printed = true;
		$links   = '';
		foreach ( self::manifest()['preload'] as $index => $file ) {
			$priority = $index > 0 ? ' fetchpriority="low"' : '';
			$links   .= '<link rel="modulepreload" href="' . esc_url( plugins_url( "assets/$file", FILE ) ) . "\"$priority>\n";
		}
		return $links;
	}

	/**
	 * Prints the preloads in the head, where the script is known to come.
	 */
	public static function print_preloads(): void {
		if ( wp_script_is( self::HANDLE, 'enqueued' ) || ( function_exists( 'wp_enqueue_script_module' ) && ( Renderer::$rendered || self::is_in_content() ) ) ) {
			echo self::preloads(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped where it is made.
		}
	}

	/**
	 * Whether there is a block or a shortcode of ours in the text of the page.
	 */
	private static function is_in_content(): bool {
		$post = is_singular() ? get_post() : null;
		return $post && ( has_block( Block::NAME, $post ) || has_shortcode( $post->post_content, Block::SHORTCODE ) );
	}

	/**
	 * The script waits for the page in versions of WordPress before 6.3, too, which do not know `strategy`.
	 *
	 * @param string $tag    Of a script.
	 * @param string $handle Its name.
	 */
	public static function defer( $tag, $handle ): string {
		return $handle === self::HANDLE && ! preg_match( '/\s(defer|async)\b/', $tag ) ? str_replace( ' src=', ' defer src=', $tag ) : $tag;
	}

	/**
	 * The name of a look's style sheet.
	 *
	 * @param string $skin Name of the look.
	 */
	public static function skin_handle( string $skin ): string {
		return "newsstand-skin-$skin";
	}
}
