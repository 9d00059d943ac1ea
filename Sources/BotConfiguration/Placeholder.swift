// Comes with its first file.
