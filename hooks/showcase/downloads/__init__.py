"""What a reader takes home: the same tables as CSV, XLSX and JSON, and every count in one flat file."""
