"""What a learned reader reads and scores: windows of word pieces, ends of names, labels between mentions."""
