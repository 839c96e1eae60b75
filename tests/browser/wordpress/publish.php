<?php
// Installs WordPress, and publishes each block of HTML as each role does, through the interface of its editor.
// Arguments: the address of the site; a JSON file with blocks by name. Prints the number of each post by role and name.
[, $address, $blocks] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Docs', 'administrator', 'administrator@example.com', false, '', wp_generate_password());
switch_theme('twentytwentythree');
foreach (['editor', 'author'] as $role) {
  wp_insert_user([
    'user_login' => $role,
    'user_pass' => wp_generate_password(),
    'user_email' => "$role@example.com",
    'role' => $role,
  ]);
}
$posts = [];
foreach (['administrator', 'editor', 'author'] as $role) {
  wp_set_current_user(get_user_by('login', $role)->ID);
  foreach (json_decode(file_get_contents($blocks), true) as $name => $html) {
    $request = new WP_REST_Request('POST', '/wp/v2/posts');
    $request->set_param('title', "$name by $role");
    $request->set_param('status', 'publish');
    $request->set_param('content', "<!-- wp:html -->\n$html\n<!-- /wp:html -->");
    $posts[$role][$name] = rest_do_request($request)->get_data()['id'];
  }
}
echo json_encode($posts);
