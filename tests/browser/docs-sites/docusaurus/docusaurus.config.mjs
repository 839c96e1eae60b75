export default {
  title: 'Docs',
  url: 'https://docs.example',
  baseUrl: '/',
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/' },
        blog: false,
        theme: { customCss: './src/css/custom.css' },
      },
    ],
  ],
  themeConfig: { colorMode: { respectPrefersColorScheme: true } },
};
