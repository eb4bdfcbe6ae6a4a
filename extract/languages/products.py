"""What firms sell, by names that look like a firm's: no party is meant by them."""

PRODUCTS = frozenset((
    "Azure", "Microsoft Azure", "Bedrock", "Trainium", "Inferentia", "Graviton", "Instinct", "Hopper", "Blackwell",
    "Rubin", "Gaudi", "Xeon", "Epyc", "Claude", "ChatGPT", "GPT", "Gemini", "Llama", "Grok", "Kimi", "Doubao", "Ernie",
    "Qwen", "Copilot", "Office", "Windows", "Bing", "Word", "Excel", "iPhone", "Android", "Talkie", "Tensor",
    "애저", "마이크로소프트 애저", "트레이니엄", "인퍼런시아", "인스팅트", "블랙웰", "호퍼", "루빈", "가우디", "클로드",
    "제미나이", "라마", "그록", "키미", "큐원", "코파일럿", "아이폰", "안드로이드", "챗GPT", "TPU",
))  # fmt: skip
