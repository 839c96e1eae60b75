project = 'Docs'
html_static_path = ['_static']
html_css_files = ['kep-atlas.css']
