"""What clerks and editors write: found, read, fitted to its shape, checked, and made into branches and a bureau."""
