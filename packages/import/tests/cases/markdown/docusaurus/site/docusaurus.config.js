module.exports = {
  url: 'https://old.example',
  baseUrl: '/',
};
