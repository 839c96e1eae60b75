project = 'Docs'
