"""What each printed piece says: pure values made from the catalogue, ready to be set; how they look is Typst's."""
