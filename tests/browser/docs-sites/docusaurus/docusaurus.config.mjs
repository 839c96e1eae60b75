export default {
  title: 'Docs',
  url: 'https://docs.example',
  baseUrl: '/',
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  themeConfig: { colorMode: { respectPrefersColorScheme: true } },
};
