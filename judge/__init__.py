"""Outside judges of the finished site: axe, Lighthouse, html-validate and vnu. None of them ships."""
