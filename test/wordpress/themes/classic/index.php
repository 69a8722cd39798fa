<!doctype html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="<?php bloginfo( 'charset' ); ?>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<?php wp_head(); ?>
</head>
<body <?php body_class(); ?>>
<?php wp_body_open(); ?>
<main>
<?php while ( have_posts() ) : the_post(); ?>
<article><h1><?php the_title(); ?></h1><?php the_content(); ?></article>
<?php endwhile; ?>
</main>
<?php if ( get_option( 'newsstand_test_tag' ) ) : ?>
<aside><?php newsstand( array( 'src' => get_option( 'newsstand_test_tag' ), 'limit' => 2, 'layout' => 'compact', 'heading' => 'In the theme' ) ); ?></aside>
<?php endif; ?>
<footer>The end of the page.</footer>
<?php wp_footer(); ?>
</body>
</html>
