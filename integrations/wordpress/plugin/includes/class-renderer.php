<?php
/**
 * The block as HTML.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * Prints `<news-feed>` with plain links between its tags, and the items as data. Cards are drawn by the elements alone:
 * the script takes the data over without a request (docs/architecture.md, "What the page brings along").
 */
final class Renderer {
	/**
	 * Whether there is a feed on the page by now.
	 *
	 * @var bool
	 */
	public static $rendered = false;

	/**
	 * The HTML of a feed.
	 *
	 * @param array  $config  Of {@see Config::read}.
	 * @param string $wrapper Attributes of the element around it, escaped.
	 */
	public static function html( array $config, string $wrapper = 'class="newsstand"' ): string {
		$query = Config::query( $config );
		if ( $query['sources'] === array() ) {
			return current_user_can( 'edit_posts' ) ? "<div $wrapper><p>" . esc_html__( 'Newsstand: enter the address of the news. Until then readers see nothing here.', 'newsstand' ) . '</p></div>' : '';
		}
		$key  = self::key( $query );
		$news = News::of( $query, $config['excludePage'] ? (string) get_permalink() : '' );
		if ( $key !== '' ) {
			Refresh::start( ! $news['asked'] );
		}
		$shown = array_slice( $news['items'], 0, $config['limit'] );
		$links = self::links( $shown, $config );
		if ( is_feed() ) {
			// Readers of RSS know neither scripts nor our tags.
			return $links;
		}
		self::$rendered = true;
		Assets::enqueue( $config['skin'] );
		$id   = wp_unique_id( 'newsstand-' );
		$src  = $key === '' ? '' : rest_url( Rest::SPACE . '/items?block=' . $key );
		$data = $shown === array() ? '' : self::template( Place::style( $config, count( $shown ) ), $shown, $config['paging'] === 'none' ? null : 0 );
		$html = self::chooser( $config, $id, $src, $news['items'] );
		$feed = self::tag( 'news-feed', self::attributes( $config, $id, $src ) ) . $data . $links . '</news-feed>';
		return ( did_action( 'wp_head' ) ? Assets::preloads() : '' ) . "<div $wrapper>$html$feed</div>";
	}

	/**
	 * The name by which the items can be asked for; empty where nobody but editors sees the block.
	 *
	 * @param array $query Of {@see Config::query}.
	 */
	private static function key( array $query ): string {
		if ( is_preview() || is_customize_preview() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
			if ( current_user_can( 'edit_posts' ) ) {
				Refresh::first( $query, Refresh::EDITOR );
			}
			return Store::is_published( $query ) ? Store::publish( $query ) : '';
		}
		$key = Store::publish( $query );
		Refresh::first( $query, Refresh::VISITOR );
		return $key;
	}

	/**
	 * The attributes of the feed.
	 *
	 * @param array  $config Of {@see Config::read}.
	 * @param string $id     Of the feed.
	 * @param string $src    Where the items can be asked for; empty for nowhere.
	 */
	private static function attributes( array $config, string $id, string $src ): array {
		return array(
			'id'             => $config['choose'] === 'none' ? '' : $id,
			'class'          => $config['skin'] === '' ? '' : "newsstand-{$config['skin']}",
			'style'          => self::colours( $config ),
			'src'            => $src,
			'format'         => $src === '' ? '' : 'json-feed',
			'heading'        => $config['heading'],
			'heading-level'  => $config['headingLevel'] === 2 ? '' : $config['headingLevel'],
			'limit'          => $config['limit'],
			'layout'         => $config['layout'] === 'grid' ? '' : $config['layout'],
			'paging'         => $config['paging'] === 'none' ? '' : $config['paging'],
			'hide'           => self::hidden( $config ),
			'date-format'    => $config['dateFormat'] === 'long' ? '' : $config['dateFormat'],
			'lead'           => $config['lead'] === 0 ? '' : $config['lead'],
			'image-fallback' => $config['imageFallback'],
			'exclude-url'    => $config['excludePage'] ? 'page' : '',
			'target'         => $config['newTab'] ? '_blank' : '',
		);
	}

	/**
	 * What cards leave out, as the attribute says it; empty where the elements do the same by themselves.
	 *
	 * @param array $config Of {@see Config::read}.
	 */
	private static function hidden( array $config ): string {
		if ( $config['hide'] === Config::hidden_by_default( $config['layout'] ) ) {
			return '';
		}
		return $config['hide'] === array() ? 'none' : implode( ' ', $config['hide'] );
	}

	/**
	 * The colours that were chosen, as a style.
	 *
	 * @param array $config Of {@see Config::read}.
	 */
	private static function colours( array $config ): string {
		$style = '';
		foreach ( Config::COLOURS as $name => $property ) {
			$style .= $config[ $name ] === '' ? '' : "--newsstand-$property:{$config[ $name ]};";
		}
		return $style;
	}

	/**
	 * The items as plain links, and the link to all news.
	 *
	 * @param array[] $items  The items.
	 * @param array   $config Of {@see Config::read}.
	 */
	private static function links( array $items, array $config ): string {
		$list = '';
		foreach ( $items as $item ) {
			$title = self::text( $item['title'] );
			$lang  = isset( $item['language'] ) ? ' lang="' . esc_attr( $item['language'] ) . '"' : '';
			$list .= isset( $item['url'] ) ? '<li><a href="' . self::address( $item['url'] ) . "\"$lang>$title</a></li>" : "<li$lang>$title</li>";
		}
		$all = $config['allUrl'] === '' ? '' : '<p><a href="' . self::address( $config['allUrl'] ) . '">' . self::text( $config['allText'] === '' ? __( 'All news', 'newsstand' ) : $config['allText'] ) . '</a></p>';
		return ( $list === '' ? '' : "<ul class=\"newsstand-links\" data-by-newsstand>$list</ul>" ) . $all;
	}

	/**
	 * The themes of the items, to choose from.
	 *
	 * @param array   $config Of {@see Config::read}.
	 * @param string  $id     Of the feed.
	 * @param string  $src    Where the items can be asked for.
	 * @param array[] $items  All items.
	 */
	private static function chooser( array $config, string $id, string $src, array $items ): string {
		$themes = News::themes( $items );
		if ( $config['choose'] === 'none' || $src === '' || count( $themes ) < 2 ) {
			return '';
		}
		$attributes = array(
			'for'    => $id,
			'class'  => $config['skin'] === '' ? '' : "newsstand-{$config['skin']}",
			'layout' => $config['choose'],
			'src'    => $src,
			'format' => 'json-feed',
			'style'  => self::colours( $config ),
		);
		return self::tag( 'theme-list', $attributes ) . self::template( ':host{display:block}@media(scripting:enabled){div{min-block-size:5em}}', $themes ) . '</theme-list>';
	}

	/**
	 * The shadow root that the page comes with: a place for the links, and the data that the script takes over.
	 *
	 * A page may lie in a cache: when it has missed two requests to the sources, the script asks for the items again, in the
	 * background. It does so at once where there is more to come, since only an answer says so.
	 *
	 * @param string   $style   Safe.
	 * @param array[]  $data    Items or themes.
	 * @param int|null $max_age Seconds after which it is asked for again; null for twice the interval.
	 */
	private static function template( string $style, array $data, ?int $max_age = null ): string {
		$max_age = $max_age ?? 2 * MINUTE_IN_SECONDS * Settings::all()['interval'];
		$updated = gmdate( 'Y-m-d\TH:i:s\Z' );
		$json    = wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
		// WordPress looks for shortcodes in what blocks print. With quotes escaped, what is between two quotes is a text.
		$json = preg_replace_callback(
			'/"[^"]*"/',
			static function ( array $text ) {
				return str_replace( '[', '\\u005b', $text[0] );
			},
			(string) $json
		);
		return "<template shadowrootmode=\"open\" data-by-newsstand><style>$style</style><div><slot></slot></div><script type=\"application/json\" data-updated=\"$updated\" data-max-age=\"$max_age\">$json</script></template>";
	}

	/**
	 * A start tag, without attributes that have no value.
	 *
	 * @param string $name       Of the element.
	 * @param array  $attributes Values by name.
	 */
	private static function tag( string $name, array $attributes ): string {
		$written = '';
		foreach ( $attributes as $attribute => $value ) {
			$written .= (string) $value === '' ? '' : " $attribute=\"" . ( in_array( $attribute, array( 'src', 'image-fallback' ), true ) ? self::address( $value ) : str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), esc_attr( $value ) ) ) . '"';
		}
		return "<$name$written>";
	}

	/**
	 * Text as HTML, in which WordPress finds no shortcode, no smiley and nothing to embed.
	 *
	 * @param string $text Plain text.
	 */
	private static function text( string $text ): string {
		return str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), esc_html( str_replace( '&', '&amp;', $text ) ) );
	}

	/**
	 * An address as HTML, in which WordPress finds no shortcode.
	 *
	 * @param string $url The address.
	 */
	private static function address( string $url ): string {
		return str_replace( array( '[', ']' ), array( '%5B', '%5D' ), esc_url( $url, array( 'http', 'https' ) ) );
	}
}
