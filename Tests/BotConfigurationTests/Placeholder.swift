// Comes with its first test.
