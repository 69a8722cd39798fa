<?php
/**
 * News in JSON.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Reads the formats that the elements read: WordPress, JSON Feed, Drupal, Ghost, and a JSON of one's own by a map of its fields.
 */
final class Json_Reader {
	/** Keys that most systems use, for a JSON that no format names and no map explains. */
	const KNOWN = array(
		'id'        => array( 'id', 'guid', 'uuid' ),
		'title'     => array( 'title', 'headline', 'name' ),
		'url'       => array( 'url', 'link', 'href', 'permalink', 'canonical_url' ),
		'excerpt'   => array( 'excerpt', 'summary', 'teaser', 'description', 'abstract', 'lead', 'text' ),
		'published' => array( 'published', 'published_at', 'date_published', 'datePublished', 'pubDate', 'publication_date', 'date', 'created' ),
		'updated'   => array( 'updated', 'updated_at', 'date_modified', 'dateModified', 'modified' ),
		'image'     => array( 'image', 'image_url', 'imageUrl', 'picture', 'thumbnail', 'feature_image' ),
		'authors'   => array( 'authors', 'author', 'creator' ),
		'themes'    => array( 'themes', 'categories', 'tags', 'topics', 'keywords' ),
		'language'  => array( 'language', 'lang', 'langcode' ),
	);

	/** What the `map` attribute calls the fields, beside our names. */
	const SAME = array(
		'date'     => 'published',
		'author'   => 'authors',
		'theme'    => 'themes',
		'link'     => 'url',
		'headline' => 'title',
	);

	/**
	 * Drafts of items.
	 *
	 * @param mixed  $json   The answer, decoded.
	 * @param string $url    Where it came from.
	 * @param string $format One of {@see Reader::FORMATS}.
	 * @param string $map    Where the fields are, for `mapped`.
	 * @return array[]|WP_Error
	 */
	public static function read( $json, string $url, string $format, string $map ) {
		if ( $format === 'auto' ) {
			$format = $map === '' ? self::format_of( $json ) : 'mapped';
		}
		switch ( $format ) {
			case 'wordpress':
				return array_map( array( self::class, 'wordpress' ), self::records( self::at( $json, 'title.rendered' ) === null ? $json : array( $json ) ) );
			case 'json-feed':
				$feed = is_array( $json ) ? $json : array();
				return array_map(
					static function ( array $item ) use ( $feed ) {
						return self::json_feed( $item, $feed );
					},
					self::records( $feed['items'] ?? array() )
				);
			case 'drupal':
				return self::drupal( is_array( $json ) ? $json : array(), $url );
			case 'ghost':
				return array_map( array( self::class, 'ghost' ), self::records( self::at( $json, 'posts' ) ) );
			case 'mapped':
				return self::mapped( $json, $map );
		}
		return self::guessed( $json );
	}

	/**
	 * The format that an answer has by its looks.
	 *
	 * @param mixed $json The answer, decoded.
	 */
	private static function format_of( $json ): string {
		if ( is_string( self::at( $json, 'version' ) ) && preg_match( '~^https?://(www\.)?jsonfeed\.org/version/~', $json['version'] ) ) {
			return 'json-feed';
		}
		if ( self::at( $json, 'jsonapi' ) !== null ) {
			return 'drupal';
		}
		if ( self::at( $json, 'posts.0.title' ) !== null && self::at( $json, 'meta.pagination' ) !== null ) {
			return 'ghost';
		}
		if ( self::at( $json, '0.title.rendered' ) !== null || self::at( $json, 'title.rendered' ) !== null ) {
			return 'wordpress';
		}
		return 'guessed';
	}

	/**
	 * A post of the REST API of WordPress.
	 *
	 * @param array $post The entry.
	 */
	private static function wordpress( array $post ): array {
		$media  = self::at( $post, '_embedded.wp:featuredmedia.0' );
		$themes = array();
		foreach ( self::records( self::at( $post, '_embedded.wp:term' ) ) as $terms ) {
			foreach ( self::records( $terms ) as $term ) {
				$themes[] = array(
					'id'   => $term['id'] ?? '',
					'slug' => $term['slug'] ?? '',
					'name' => Text::from_html( $term['name'] ?? '' ),
				);
			}
		}
		$authors = array();
		foreach ( self::records( self::at( $post, '_embedded.author' ) ) as $author ) {
			$authors[] = Text::from_html( $author['name'] ?? '' );
		}
		return array(
			'id'        => $post['id'] ?? '',
			'title'     => Text::from_html( self::at( $post, 'title.rendered' ) ),
			'url'       => $post['link'] ?? '',
			'excerpt'   => Text::from_html( self::at( $post, 'excerpt.rendered' ), 4 * Text::MAX_EXCERPT ),
			'published' => self::zoned( $post['date'] ?? null, $post['date_gmt'] ?? null ),
			'updated'   => self::zoned( $post['modified'] ?? null, $post['modified_gmt'] ?? null ),
			'image'     => is_array( $media ) ? array(
				'url'    => $media['source_url'] ?? '',
				'alt'    => $media['alt_text'] ?? '',
				'width'  => self::at( $media, 'media_details.width' ),
				'height' => self::at( $media, 'media_details.height' ),
				'srcset' => self::srcset( $media ),
			) : null,
			'authors'   => $authors,
			'themes'    => $themes,
			'language'  => $post['lang'] ?? '',
		);
	}

	/**
	 * A local time with the offset that the time in UTC beside it gives it.
	 *
	 * @param mixed $local Without an offset.
	 * @param mixed $utc   Without an offset.
	 */
	private static function zoned( $local, $utc ): string {
		$here  = is_string( $local ) ? strtotime( "$local UTC" ) : false;
		$there = is_string( $utc ) ? strtotime( "$utc UTC" ) : false;
		if ( $here === false || $there === false || abs( $here - $there ) > 15 * HOUR_IN_SECONDS ) {
			return is_string( $utc ) ? "$utc+00:00" : (string) ( is_string( $local ) ? $local : '' );
		}
		$minutes = (int) round( ( $here - $there ) / 60 );
		return gmdate( 'Y-m-d\TH:i:s', $here ) . sprintf( '%s%02d:%02d', $minutes < 0 ? '-' : '+', intdiv( abs( $minutes ), 60 ), abs( $minutes ) % 60 );
	}

	/**
	 * The sizes of a picture that show all of it, not the cropped ones.
	 *
	 * @param array $media An attachment.
	 */
	private static function srcset( array $media ): string {
		$width  = (int) self::number( self::at( $media, 'media_details.width' ) );
		$height = (int) self::number( self::at( $media, 'media_details.height' ) );
		$set    = array();
		foreach ( self::records( self::at( $media, 'media_details.sizes' ) ) as $name => $size ) {
			$w   = (int) self::number( $size['width'] ?? 0 );
			$h   = (int) self::number( $size['height'] ?? 0 );
			$url = Text::url( $size['source_url'] ?? '' );
			if ( $name !== 'thumbnail' && $w > 0 && $width > 0 && $url !== '' && abs( $w * $height / $width - $h ) <= 1 ) {
				$set[] = str_replace( ',', '%2C', $url ) . " {$w}w";
			}
		}
		return implode( ', ', $set );
	}

	/**
	 * An item of a JSON Feed, 1.0 or 1.1.
	 *
	 * @see https://www.jsonfeed.org/version/1.1/
	 * @param array $item The entry.
	 * @param array $feed The whole.
	 */
	private static function json_feed( array $item, array $feed ): array {
		$content = Text::from_html( $item['content_html'] ?? '', 4 * Text::MAX_EXCERPT );
		$excerpt = Text::from_text( $item['summary'] ?? '', 4 * Text::MAX_EXCERPT );
		if ( $excerpt === '' ) {
			$text    = $content === '' ? Text::from_text( $item['content_text'] ?? '', 4 * Text::MAX_EXCERPT ) : $content;
			$excerpt = mb_strlen( $text ) > 320 ? Text::shorten( $text, 320 ) . '…' : $text;
		}
		$authors = array();
		foreach ( array( $item, $feed ) as $holder ) {
			$named   = self::records( $holder['authors'] ?? array( $holder['author'] ?? null ) );
			$authors = $authors === array() ? array_column( $named, 'name' ) : $authors;
		}
		return array(
			'id'        => $item['id'] ?? '',
			'title'     => $item['title'] ?? '',
			'url'       => $item['url'] ?? $item['external_url'] ?? '',
			'excerpt'   => $excerpt,
			'published' => $item['date_published'] ?? null,
			'updated'   => $item['date_modified'] ?? null,
			'image'     => array( 'url' => $item['image'] ?? $item['banner_image'] ?? '' ) + (array) ( self::at( $item, '_newsstand.image' ) ?? array() ),
			'authors'   => $authors,
			'themes'    => $item['tags'] ?? array(),
			'language'  => $item['language'] ?? $feed['language'] ?? '',
		);
	}

	/**
	 * The nodes of an answer of Drupal's JSON:API.
	 *
	 * @see https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module
	 * @param array  $json The answer.
	 * @param string $url  Where it came from.
	 * @return array[]
	 */
	private static function drupal( array $json, string $url ): array {
		// The folder that Drupal is in, or the prefix of a language.
		$folder   = preg_replace( '~/jsonapi\b.*$~', '', (string) wp_parse_url( $url, PHP_URL_PATH ) );
		$included = array();
		foreach ( self::records( $json['included'] ?? array() ) as $entity ) {
			$included[ ( $entity['type'] ?? '' ) . ' ' . ( $entity['id'] ?? '' ) ] = $entity;
		}
		$data = $json['data'] ?? array();
		return array_map(
			static function ( array $node ) use ( $included, $folder ) {
				$fields = is_array( $node['attributes'] ?? null ) ? $node['attributes'] : array();
				$nid    = $fields['drupal_internal__nid'] ?? '';
				$alias  = self::at( $fields, 'path.alias' ) ?? ( is_scalar( $nid ) && $nid !== '' ? "/node/$nid" : '' );
				$draft  = array(
					'id'        => $node['id'] ?? '',
					'title'     => $fields['title'] ?? $fields['name'] ?? '',
					'url'       => is_string( $alias ) && $alias !== '' ? $folder . $alias : '',
					'excerpt'   => Text::from_html( self::drupal_text( $fields ), 4 * Text::MAX_EXCERPT ),
					'published' => $fields['created'] ?? null,
					'updated'   => $fields['changed'] ?? null,
					'authors'   => array(),
					'themes'    => array(),
					'language'  => in_array( $fields['langcode'] ?? '', array( 'und', 'zxx' ), true ) ? '' : $fields['langcode'] ?? '',
				);
				foreach ( self::records( $node['relationships'] ?? array() ) as $name => $relationship ) {
					$references = $relationship['data'] ?? array();
					foreach ( self::records( isset( $references['id'] ) ? array( $references ) : $references ) as $reference ) {
						$type   = is_string( $reference['type'] ?? null ) ? $reference['type'] : '';
						$target = $included[ $type . ' ' . ( is_string( $reference['id'] ?? null ) ? $reference['id'] : '' ) ] ?? array();
						$title  = self::at( $target, 'attributes.name' );
						if ( $name === 'uid' ) {
							$draft['authors'][] = self::at( $target, 'attributes.display_name' );
						} elseif ( strpos( $type, 'taxonomy_term--' ) === 0 && $title !== null ) {
							$alias             = self::at( $target, 'attributes.path.alias' );
							$draft['themes'][] = array(
								'id'   => $target['id'],
								'slug' => is_string( $alias ) ? basename( $alias ) : '',
								'name' => $title,
							);
						} elseif ( $type === 'file--file' && ! isset( $draft['image'] ) ) {
							$draft['image'] = array( 'url' => self::at( $target, 'attributes.uri.url' ) ) + (array) ( $reference['meta'] ?? array() );
						}
					}
				}
				return $draft;
			},
			self::records( isset( $data['id'] ) ? array( $data ) : $data )
		);
	}

	/**
	 * The HTML of a node that says most in few words: its summary, or a field that is named for one, or the body.
	 *
	 * @param array $fields Of the node.
	 */
	private static function drupal_text( array $fields ): string {
		$found = self::at( $fields, 'body.summary' );
		foreach ( $fields as $name => $value ) {
			if ( ! is_string( $found ) || $found === '' ) {
				$found = preg_match( '/^field_.*(summary|teaser|excerpt|intro|abstract|lead|description)/', (string) $name ) ? self::at( $value, 'processed' ) ?? self::at( $value, 'value' ) ?? $value : $found;
			}
		}
		if ( ! is_string( $found ) || $found === '' ) {
			$text  = Text::from_html( self::at( $fields, 'body.processed' ) ?? self::at( $fields, 'body.value' ), 20000 );
			$found = mb_strlen( $text ) > 320 ? Text::shorten( $text, 320 ) . '…' : $text;
			return esc_html( $found );
		}
		return $found;
	}

	/**
	 * A post of Ghost's Content API.
	 *
	 * @param array $post The entry.
	 */
	private static function ghost( array $post ): array {
		$themes = array();
		foreach ( self::records( $post['tags'] ?? array() ) as $tag ) {
			if ( ( $tag['visibility'] ?? 'public' ) === 'public' ) {
				$themes[] = array_intersect_key( $tag, array_flip( array( 'id', 'slug', 'name' ) ) );
			}
		}
		return array(
			'id'        => $post['id'] ?? '',
			'title'     => $post['title'] ?? '',
			'url'       => $post['url'] ?? '',
			'excerpt'   => $post['custom_excerpt'] ?? $post['excerpt'] ?? '',
			'published' => $post['published_at'] ?? null,
			'updated'   => $post['updated_at'] ?? null,
			'image'     => array(
				'url' => $post['feature_image'] ?? '',
				'alt' => $post['feature_image_alt'] ?? '',
			),
			'authors'   => array_column( self::records( $post['authors'] ?? array() ), 'name' ),
			'themes'    => $themes,
		);
	}

	/**
	 * Entries by a map such as `items: data.articles; title: headline; image: media.0.url`.
	 *
	 * @param mixed  $json The answer, decoded.
	 * @param string $map  The map.
	 * @return array[]|WP_Error
	 */
	private static function mapped( $json, string $map ) {
		$paths = array();
		foreach ( array_filter( array_map( 'trim', explode( ';', $map ) ) ) as $part ) {
			list( $name, $path )                   = array_map( 'trim', explode( ':', $part, 2 ) + array( 1 => '' ) );
			$paths[ self::SAME[ $name ] ?? $name ] = $path;
		}
		$list = array_key_exists( 'items', $paths ) ? self::at( $json, $paths['items'] ) : self::find_list( $json );
		if ( ! is_array( $list ) ) {
			return new WP_Error( 'newsstand_format', __( 'The map of fields finds no list in the answer.', 'newsstand' ) );
		}
		return array_map(
			static function ( array $entry ) use ( $paths ) {
				$draft = array();
				foreach ( $paths as $name => $path ) {
					$draft[ $name ] = $name === 'items' ? null : self::at( $entry, $path );
				}
				$draft['title']   = Text::from_html( $draft['title'] ?? '' );
				$draft['excerpt'] = Text::from_html( $draft['excerpt'] ?? '', 4 * Text::MAX_EXCERPT );
				if ( isset( $draft['image-alt'] ) && is_string( $draft['image'] ?? null ) ) {
					$draft['image'] = array(
						'url' => $draft['image'],
						'alt' => $draft['image-alt'],
					);
				}
				return $draft + self::known( $entry );
			},
			self::records( $list )
		);
	}

	/**
	 * Entries of a JSON that nobody explains, by the usual names of fields.
	 *
	 * @param mixed $json The answer, decoded.
	 * @return array[]|WP_Error
	 */
	private static function guessed( $json ) {
		$list = self::find_list( $json );
		if ( $list === null ) {
			return new WP_Error( 'newsstand_format', __( 'This is JSON, but there is no list of news in it.', 'newsstand' ) );
		}
		return array_map( array( self::class, 'known' ), self::records( $list ) );
	}

	/**
	 * What an entry has under the usual names.
	 *
	 * @param array $entry The entry.
	 */
	private static function known( array $entry ): array {
		$draft = array();
		foreach ( self::KNOWN as $field => $names ) {
			foreach ( $names as $name ) {
				if ( ! isset( $draft[ $field ] ) && isset( $entry[ $name ] ) && $entry[ $name ] !== '' ) {
					$draft[ $field ] = $entry[ $name ];
				}
			}
		}
		$draft['title']   = Text::from_html( self::at( $draft, 'title.rendered' ) ?? $draft['title'] ?? '' );
		$draft['excerpt'] = Text::from_html( $draft['excerpt'] ?? '', 4 * Text::MAX_EXCERPT );
		return $draft;
	}

	/**
	 * The first list of records, three levels deep at the most; null where there is none.
	 *
	 * @param mixed $json  Anything.
	 * @param int   $depth Levels to go.
	 */
	private static function find_list( $json, int $depth = 3 ): ?array {
		if ( ! is_array( $json ) ) {
			return null;
		}
		if ( $json === array() || ( isset( $json[0] ) && is_array( $json[0] ) && ! isset( $json[0][0] ) ) ) {
			return $json;
		}
		foreach ( $json as $value ) {
			$list = $depth > 0 ? self::find_list( $value, $depth - 1 ) : null;
			if ( $list ) {
				return $list;
			}
		}
		return null;
	}

	/**
	 * The value at a path of keys with dots between; null where there is none.
	 *
	 * @param mixed  $value Anything.
	 * @param string $path  Empty for the value itself.
	 * @return mixed
	 */
	private static function at( $value, string $path ) {
		foreach ( $path === '' ? array() : explode( '.', $path ) as $key ) {
			if ( ! is_array( $value ) || ! array_key_exists( $key, $value ) ) {
				return null;
			}
			$value = $value[ $key ];
		}
		return $value;
	}

	/**
	 * The records of a list, with their keys.
	 *
	 * @param mixed $list Anything.
	 * @return array[]
	 */
	private static function records( $list ): array {
		return is_array( $list ) ? array_filter( array_slice( $list, 0, 1000 ), 'is_array' ) : array();
	}

	/**
	 * A number, or 0.
	 *
	 * @param mixed $value Anything.
	 */
	private static function number( $value ): float {
		return is_numeric( $value ) ? (float) $value : 0.0;
	}
}
